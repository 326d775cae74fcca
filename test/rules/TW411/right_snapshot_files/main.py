import threading

from events import Events

events = Events()


def pump():
    for i in range(3):
        events.emit("n", i)


events.on("n", print)
t = threading.Thread(target=pump)
t.start()
events.on("n", repr)
t.join()
