import asyncio
import threading


def fetch(n, callback):
    callback("file %d" % n)


async def download(n, callback):
    if n:
        await asyncio.to_thread(fetch, n, callback)


def helper(n, callback):
    if n > 2:
        thread = threading.Thread(target=fetch, args=(n, callback))
        thread.start()
        thread.join()  # expect: TW206


async def main(courses):
    for number, course in enumerate(courses):
        if course.isalpha():
            await download(number, lambda text: print(course, text))


def main2(courses):
    for number, course in enumerate(courses):
        helper(number, lambda text: print(course, text))
    for number, course in enumerate(courses):
        if course.isalpha():
            asyncio.run(download(number, lambda text: print(course, text)))


if __name__ == "__main__":
    asyncio.run(main(["maths", "physics"]))
    main2(["maths", "physics"])
