/** What every page of the product does by itself. */

import { watchForForgetting } from './elements/forgotten-page.js';

watchForForgetting(document, () => location.reload());
