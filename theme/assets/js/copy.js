// A button that copies what stands beside it. Without this script, or without a clipboard, it is not there.
for (const button of document.querySelectorAll("[data-mb-copy]")) {
  const source = document.querySelector(button.dataset.mbCopy);
  if (!navigator.clipboard || !source) continue;
  button.hidden = false;
  const words = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText("value" in source ? source.value : source.textContent.trim());
    button.textContent = button.dataset.mbCopied;
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}
