// What this tab kept during the call is with the server by now.

sessionStorage.removeItem(document.querySelector("[data-heard]").dataset.heard);
