/** The typeface, made for readers with low vision by the Braille Institute, served by ourselves. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
