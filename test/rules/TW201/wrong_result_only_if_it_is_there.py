"""A method of the thread takes the result only if there is one by now: nobody waits for it."""
import queue
import threading


class Job(threading.Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text
        self.results = queue.Queue()

    def run(self):
        try:
            self.results.put((len(self.text), None))
        except Exception as error:
            self.results.put((None, error))

    def result(self):
        value, error = self.results.get_nowait()
        if error is not None:
            raise error
        return value


def main():
    jobs = [Job("one"), Job("three")]
    for job in jobs:
        job.start()  # expect: TW201
    for job in jobs:
        print(job.result())


main()
