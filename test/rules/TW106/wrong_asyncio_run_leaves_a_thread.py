import asyncio
import threading
import time


def fetch(callback, n):
    time.sleep(0.1)
    callback("file %d" % n)


async def download(course, callback):
    threading.Thread(target=fetch, args=(callback, 1)).start()  # expect: TW201


def show(message, course_name):
    print(course_name, message)


def retry(courses):
    for course in courses:
        asyncio.run(download(course, callback=lambda msg: show(msg, course)))  # expect: TW106


if __name__ == "__main__":
    retry(["maths", "physics", "history"])
