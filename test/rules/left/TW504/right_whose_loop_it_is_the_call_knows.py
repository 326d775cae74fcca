"""A thread asks for a loop; whether that is one of its own, only who gives it knows."""

import asyncio
import threading

import radio


def own_loop() -> asyncio.AbstractEventLoop:
    return radio.loop_of(threading.get_ident())


def listen(channel):
    loop: asyncio.AbstractEventLoop = own_loop()
    loop.call_soon(radio.tune, channel)
    radio.play(loop)


listener = threading.Thread(target=listen, args=("news",), daemon=True)
listener.start()
asyncio.run(radio.broadcast())
