import asyncio


async def main():
    loop = asyncio.get_running_loop()
    nap = asyncio.create_task(asyncio.sleep(30))

    def wake():
        input("Enter wakes it")
        loop.call_soon_threadsafe(nap.cancel)
        return nap.done()

    await asyncio.to_thread(wake)
    nap.cancel()


asyncio.run(main())
