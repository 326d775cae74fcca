import asyncio
import threading


def fetch(n, callback):
    callback("file %d" % n)


async def download(n, callback):
    if n:
        await asyncio.to_thread(fetch, n, callback)


def helper(n, callback):
    thread = threading.Thread(target=fetch, args=(n, callback))
    thread.start()
    if n > 2:
        thread.join()


async def main(courses):
    tasks = []
    for number, course in enumerate(courses):
        tasks.append(asyncio.create_task(download(number, lambda text: print(course, text))))  # expect: TW106
    await asyncio.gather(*tasks)


def main2(courses):
    for number, course in enumerate(courses):
        helper(number, lambda text: print(course, text))  # expect: TW106


if __name__ == "__main__":
    asyncio.run(main(["maths", "physics"]))
    main2(["maths", "physics"])
