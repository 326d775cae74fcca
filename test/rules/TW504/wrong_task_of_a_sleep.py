import asyncio


async def main():
    nap = asyncio.ensure_future(asyncio.sleep(30))

    def wake():
        input("Enter wakes it")
        nap.cancel()  # expect: TW504

    await asyncio.to_thread(wake)


asyncio.run(main())
