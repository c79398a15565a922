// The sums below columns of numbers follow what is typed; without this they are those of the page when it was opened.
(() => {
  const fields = [...document.querySelectorAll('input[data-sum]')];
  const fill = (text, ...parts) => text.replace(/\{(\d)\}/g, (whole, at) => parts[at]);
  const count = output => {
    const language = output.dataset.lang;
    const number = value => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
    const sum = fields.filter(field => field.dataset.sum === output.id && /^\d{1,7}$/.test(field.value.trim()))
      .reduce((total, field) => total + Number(field.value), 0);
    output.querySelector('strong').textContent = number(sum);
    const typed = fields.find(field => field.dataset.sum === output.id.replace('sum', 'own'));
    const target = typed === undefined ? output.dataset.own : typed.value.trim();
    if (/^\d{1,7}$/.test(target ?? '')) {
      const own = Number(target);
      const words = sum === own ? output.dataset.same : sum < own ? output.dataset.less : output.dataset.more;
      output.querySelector('small').textContent = fill(words, number(own), number(Math.abs(sum - own)));
    }
  };
  for (const field of fields) {
    field.addEventListener('input', () => count(document.getElementById(field.dataset.sum.replace('own', 'sum'))));
  }
})();
