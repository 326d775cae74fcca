import asyncio
import time

stock = 20
sold = 0
packed = 0
turn = asyncio.Lock()
ready = asyncio.Event()


def deliver():
    global stock
    time.sleep(0.2)
    stock += 5


async def receive():
    await asyncio.to_thread(deliver)


async def sell():
    global stock
    await asyncio.sleep(0.1)
    stock -= 1


def count_sale():
    global sold
    sold += 1


async def by_phone():
    async with turn:
        await asyncio.to_thread(count_sale)


async def return_one():
    global sold
    async with turn:
        sold -= 1


def pack():
    global packed
    packed += 1


async def fill_box():
    await asyncio.to_thread(pack)
    ready.set()


async def take_out():
    global packed
    await ready.wait()
    packed -= 1


async def main():
    await receive()
    await sell()
    await asyncio.to_thread(deliver)
    task = asyncio.create_task(sell())
    await task
    await receive()
    later = sell()
    await receive()
    await later
    await asyncio.gather(by_phone(), return_one())
    await asyncio.gather(take_out(), fill_box())
    print(stock, sold, packed)


asyncio.run(main())
