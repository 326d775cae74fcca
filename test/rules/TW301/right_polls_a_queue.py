import queue
import re
import threading


def answer(finished, asked, answers):
    while not finished.is_set():
        try:
            for found in re.findall("foo", asked.get_nowait()):
                answers.put_nowait(found.upper())
        except queue.Empty:
            pass


def main():
    finished = threading.Event()
    asked, answers = queue.Queue(), queue.Queue()
    threads = [threading.Thread(target=answer, args=(finished, asked, answers)) for _ in range(2)]
    for thread in threads:
        thread.start()
    asked.put("foo fighters")
    print(answers.get())
    finished.set()
    for thread in threads:
        thread.join()


main()
