import asyncio
import threading


async def listen(port):
    server = await asyncio.start_server(lambda r, w: w.close(), port=port)
    async with server:
        await asyncio.sleep(60)


def main():
    thread = threading.Thread(target=listen(8000), name="listener")  # expect: TW203
    thread.start()
    thread.join()


main()
