// Runs axe over the page and puts each violation into one line.
async tags => {
  const { violations } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, impact, help, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${impact}: ${help} (${id}) at ${target.flat(2).join(' > ')}. ${failureSummary.replace(/\s+/g, ' ')}`));
}
