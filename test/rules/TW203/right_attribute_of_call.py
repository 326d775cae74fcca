import logging
import queue
import threading


def inbox():
    return queue.Queue()


def last(items):
    return items[-1]


def main():
    messages = inbox()
    messages.put("hello")
    reader = threading.Thread(target=inbox().put, args=("lost",))
    logger = threading.Thread(target=logging.getLogger("main").warning, args=("careful",))
    chosen = threading.Thread(target=last([messages.put, messages.get]))
    for thread in (reader, logger, chosen):
        thread.start()
    for thread in (reader, logger, chosen):
        thread.join()


main()
