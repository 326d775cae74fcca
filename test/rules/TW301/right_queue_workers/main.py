import queue
import threading

from words import count_words

jobs = queue.Queue()
answers = queue.Queue()


def main():
    workers = [threading.Thread(target=count_words, args=(jobs, answers)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for url in ("https://example.org", "https://example.net"):
        jobs.put(url)
    for _ in workers:
        jobs.put(None)
    for worker in workers:
        worker.join()
    print(answers.get(), answers.get())


main()
