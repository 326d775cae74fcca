import asyncio
import threading


class Session:
    def __init__(self, loop=None):
        self.loop = loop
        self.closed = asyncio.Event()

    def run(self):
        if self.loop is not None:
            self.loop.call_soon_threadsafe(self.finish)
        else:
            # Nobody waits for it on a loop.
            self.finish()

    def finish(self):
        self.closed.set()


async def main():
    session = Session(asyncio.get_running_loop())
    thread = threading.Thread(target=session.run)
    thread.start()
    await session.closed.wait()
    thread.join()


alone = Session()
thread = threading.Thread(target=alone.run)
thread.start()
thread.join()
asyncio.run(main())
