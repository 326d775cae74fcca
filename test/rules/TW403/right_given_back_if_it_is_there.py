"""Where there is no lock, none was taken."""

import threading


class Sender:
    mutex = threading.Lock()

    @classmethod
    def send(cls, data):
        try:
            cls.mutex.acquire()
            print(data)
            return
        finally:
            if cls.mutex:
                cls.mutex.release()

    @classmethod
    def send_all(cls, data):
        cls.mutex.acquire()
        try:
            print(data)
        finally:
            if cls.mutex is not None:
                cls.mutex.release()
