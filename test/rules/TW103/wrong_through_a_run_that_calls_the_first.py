"""The run of a subclass calls the one of Thread, which calls the target."""

from functools import wraps
from threading import Thread
import time


class LoggingThread(Thread):
    def run(self):
        try:
            super().run()
        except Exception as e:
            print(e)


def in_thread(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        thread = LoggingThread(target=func, args=args, kwargs=kwargs)
        thread.daemon = True
        return thread.start()
    return wrapper


class Install:
    def __init__(self, loop):
        self.loop = loop
        self.alarm = None

    def stop_current_task(self):
        if self.alarm:  # expect: TW103
            self.loop.remove_alarm(self.alarm)
            self.alarm = None

    def update_progress(self, loop=None, userdata=None):
        self.alarm = self.loop.set_alarm_in(0.6, self.update_progress)

    @in_thread
    def do_install(self):
        time.sleep(5)
        self.stop_current_task()

    def run(self):
        self.do_install()
        self.update_progress()


def main(loop):
    number = Install(loop)
    number.run()
    number.update_progress()
    number.stop_current_task()


if __name__ == "__main__":
    main(None)
