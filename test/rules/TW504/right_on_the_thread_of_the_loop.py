"""A function tells whether the loop's thread runs: what touches the loop is far below the branch that is for that one."""

import asyncio
import threading
from threading import get_ident

loop = asyncio.new_event_loop()
asked = threading.local()


class Network:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.open = True

    def is_on_network_thread(self):
        return threading.current_thread() is self.thread

    def publish(self, data):
        if self.is_on_network_thread():
            self.check(data)
        else:
            self.loop.call_soon_threadsafe(self.check, data)

    def check(self, data):
        if data:
            self.divide(data)

    def divide(self, data):
        if len(data) > 1:
            self.queue(data)

    def queue(self, data):
        if self.open:
            self.send(data)

    def send(self, data):
        if data is not None:
            self.loop.call_soon(print, data)


network = Network()
ident = get_ident()


def in_thread():
    same = get_ident() == ident
    if getattr(asked, "seen", False) and same:
        print("seen")
    if same:
        return False
    return True


def create(coroutine):
    if in_thread():
        return asyncio.run_coroutine_threadsafe(coroutine, loop)
    return loop.create_task(coroutine)


async def nothing():
    pass


def work():
    network.publish("data")
    create(nothing())


threading.Thread(target=work).start()
create(nothing())
loop.run_forever()
