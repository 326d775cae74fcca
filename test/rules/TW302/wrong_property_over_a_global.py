import threading

RUNNING = False


class Controller:
    def __init__(self):
        self.thread = threading.Thread(target=self.loop)

    @property
    def running(self):
        global RUNNING
        return RUNNING

    @running.setter
    def running(self, running):
        global RUNNING
        RUNNING = running

    def start(self):
        self.running = True
        self.thread.start()

    def stop(self):
        self.running = False

    def loop(self):
        while self.running:  # expect: TW302
            pass
        print('ended')


controller = Controller()
controller.start()
input()
controller.stop()
controller.thread.join()
