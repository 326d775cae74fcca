"""Nobody waits for the event: to set it on another thread is to store a flag."""

import asyncio
import threading


class State:
    is_running = asyncio.Event()


async def serve():
    while True:
        if not State.is_running.is_set():
            print("not yet")
        await asyncio.sleep(1)


class Server(threading.Thread):
    def run(self):
        asyncio.run(serve())


class Window:
    def __init__(self):
        self.server = Server(daemon=True)
        self.server.start()
        State.is_running.set()


window = Window()
window.server.join()
