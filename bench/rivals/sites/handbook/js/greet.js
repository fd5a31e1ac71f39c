// Global on purpose: an inline script and a deferred one call it.
function greet(name) {
  return `Good morning, ${name}</script>`.replace('</script>', '!')
}
window.greeted = true
