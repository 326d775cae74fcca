import asyncio


def wrapper(func, *args):
    return func(*args)


class Manager:
    def fetch(self, n, progress_callback):
        if progress_callback:
            progress_callback("file %d" % n)
        return n

    async def download(self, course, progress_callback=None):
        for n in range(3):
            try:
                await asyncio.to_thread(wrapper, self.fetch, n, progress_callback)
            except OSError as error:
                print(error)
        return 0


def show(message, course_name):
    print(course_name, message)


def retry(courses):
    manager = Manager()
    for course in courses:
        try:
            dropped = asyncio.run(manager.download(
                course=course,
                progress_callback=lambda msg: show(msg, course_name=course),
            ))
        except Exception as error:
            print("crashed", course, error)
            dropped = 0
        print(dropped)


if __name__ == "__main__":
    retry(["maths", "physics", "history"])
