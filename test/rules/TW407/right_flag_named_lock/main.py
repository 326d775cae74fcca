import threading

from door import Door


def work():
    door = Door()
    print(door.open())


thread = threading.Thread(target=work)
thread.start()
thread.join()
