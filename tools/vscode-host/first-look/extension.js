// What `npm start` shows first: the document that was opened stays in front, with the view Concordance beside it; behind its tab is the
// walkthrough.
const { commands, window } = require('vscode');

const WALKTHROUGH = 'concordance.concordance#read';

module.exports = { activate };

function activate() {
  void showFirst();
}

async function showFirst() {
  const document = window.activeTextEditor?.document;
  await commands.executeCommand('workbench.view.extension.concordance');
  await commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
  await commands.executeCommand('workbench.action.keepEditor'); // otherwise the next document takes its tab
  if (document) await window.showTextDocument(document, { preview: false });
}
