// Global on purpose: an inline script and a deferred one call it.
// biome-ignore lint/correctness/noUnusedVariables: the name is global
function greet(name) {
  return `Good morning, ${name}</script>`.replace('</script>', '!')
}
window.greeted = true
