import asyncio
import time

stock = 20
sold = 0
billed = 0


def deliver():
    global stock
    time.sleep(0.2)
    stock += 5  # expect: TW101


async def sell():
    global stock
    await asyncio.sleep(0.1)
    stock -= 1  # expect: TW101


def count_sale():
    global sold
    sold += 1  # expect: TW101


async def by_phone():
    await asyncio.to_thread(count_sale)


async def in_the_shop():
    await asyncio.sleep(0.1)
    await asyncio.to_thread(count_sale)


def bill():
    global billed
    billed += 1  # expect: TW101


async def refund():
    global billed
    await asyncio.sleep(0.1)
    billed -= 1  # expect: TW101


async def main():
    await asyncio.gather(sell(), asyncio.to_thread(deliver))
    await asyncio.gather(by_phone(), in_the_shop())
    task = asyncio.create_task(refund())
    await asyncio.to_thread(bill)
    await task


asyncio.run(main())
