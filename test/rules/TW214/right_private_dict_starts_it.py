import queue
import threading


class Device:
    def __init__(self):
        self.__worker = {
            "publish": {
                "queue": queue.Queue(),
                "thread": threading.Thread(target=self.__publish, daemon=True),
                "stop": threading.Event(),
            },
        }

    def start_publish(self):
        self.__worker["publish"]["stop"].clear()
        self.__worker["publish"]["thread"].start()

    def send(self, x):
        self.__worker["publish"]["queue"].put(x)

    def __publish(self):
        while not self.__worker["publish"]["stop"].is_set():
            print(self.__worker["publish"]["queue"].get())

