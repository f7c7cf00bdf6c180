import { Actions } from './actions.ts';
import { readAddress, writeAddress } from './address.ts';
import './components/app.ts';
import { Connection } from './connection.ts';
import { reduce } from './reduce.ts';
import { Store } from './store.ts';
import { storeDrafts, storedDrafts } from './stored-drafts.ts';

const store = new Store();
const address = readAddress();
store.patch({ channelId: address.channelId, drafts: storedDrafts() });
let wantedMember = address.memberId;
let stored = store.state.drafts;

const socketUrl = new URL('/client', location.href);
socketUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

const connection = new Connection(socketUrl.href, {
  onStatus: (status) => store.patch({ connection: status }),
  onEvent: (event) => {
    if (event.type === 'snapshot' && isOther(event.self.id, event.members)) return;
    store.update((state) => reduce(state, event));
  },
});
const actions = new Actions(store, (request) => {
  if (request.type === 'act-as') wantedMember = request.memberId;
  return connection.send(request);
});

/** A fresh connection starts as the playground's first member; the page then asks for the one it was. */
function isOther(selfId: string, members: readonly { readonly id: string }[]): boolean {
  const wanted = members.find((member) => member.id === wantedMember);
  if (wanted === undefined || wanted.id === selfId) return false;
  return connection.send({ type: 'act-as', memberId: wanted.id });
}

store.subscribe(({ channelId, view, drafts }) => {
  if (drafts !== stored) storeDrafts(drafts);
  stored = drafts;
  if (view === null) return;
  writeAddress({ channelId, memberId: view.self.id });
  const channel = view.channels.find((one) => one.id === channelId);
  document.title = channel === undefined ? view.guild.name : `#${channel.name} · ${view.guild.name}`;
});
addEventListener('hashchange', () => {
  const { channelId, memberId } = readAddress();
  if (channelId !== null) actions.selectChannel(channelId);
  if (memberId !== null && memberId !== store.state.view?.self.id) actions.actAs(memberId);
});
addEventListener('online', () => connection.retryNow());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) connection.retryNow();
});

document.querySelector('playground-app')?.attach(store, actions);
connection.open();
