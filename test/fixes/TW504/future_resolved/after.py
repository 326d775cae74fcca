import asyncio
import threading


class Answer:
    def __init__(self, future):
        self.future = future

    def give(self, value):
        self.future.get_loop().call_soon_threadsafe(self.future.set_result, value)


async def main():
    answer = Answer(asyncio.get_running_loop().create_future())
    thread = threading.Thread(target=answer.give, args=(42,))
    thread.start()
    print(await answer.future)
    thread.join()


asyncio.run(main())
