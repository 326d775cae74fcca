import asyncio
import threading


class Hub:
    def __init__(self):
        self.peers = {}
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()

    def add(self, name, peer):
        self.peers[name] = peer

    def ask(self):
        asyncio.run_coroutine_threadsafe(self._ask(), self.loop)

    async def _ask(self):
        for peer in self.peers.values():  # expect: TW107
            await peer.ping()


def main():
    hub = Hub()
    for line in open("peers.txt"):
        hub.add(line, object())
        hub.ask()


main()
