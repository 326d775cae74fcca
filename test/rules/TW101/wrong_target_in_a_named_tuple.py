import threading
from collections import namedtuple
from typing import NamedTuple

checked = 0
mailed = 0


class Task(NamedTuple):
    name: str
    run: object


Step = namedtuple("Step", "run name")


def check():
    global checked
    print("checking")
    checked += 1  # expect: TW101


def mail(name):
    global mailed
    print("to", name)
    mailed += 1  # expect: TW101


task = Task("check", check)
threads = [threading.Thread(target=task.run) for _ in range(2)]
step = Step(mail, name="ada")
run, name = step
threads.append(threading.Thread(target=step.run, args=(step.name,)))
threads.append(threading.Thread(target=run, args=(name,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
