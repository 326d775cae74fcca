"""A function that starts a thread and joins it is not called for each of several items alone."""

import threading


def work(name):
    print("works for", name)


def on_big_stack(name):
    worker = threading.Thread(target=work, args=(name,))
    worker.start()
    worker.join()


def with_answer(name, answers):
    worker = threading.Thread(target=answers.append, args=(name,))
    worker.start()
    worker.join()
    return len(answers) < 3


def main():
    answers = []
    on_big_stack("first")
    for name in ("second", "third"):
        on_big_stack(name)
    for name in ("a", "b", "c", "d"):
        if not with_answer(name, answers):
            break


main()
