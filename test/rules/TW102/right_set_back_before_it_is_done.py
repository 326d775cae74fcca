"""A flag is lowered before the work that it asks for; who sends a command waits until there is none; one ends by its word."""
import threading
import time


class Robot:
    def __init__(self):
        self.command = None
        self.dirty = False
        self.stopped = False
        self.lock = threading.Lock()
        self.note = None

    def work(self):
        while True:  # expect: TW108
            if self.dirty:
                self.dirty = False
                self.carry_out("draw")
            if self.command is not None:
                self.carry_out(self.command)
                self.command = None
            with self.lock:
                if self.note is not None:
                    print(self.note)
                    self.note = None
            if self.stopped:
                self.carry_out("stop")
                self.stopped = False
                break
            time.sleep(0.1)

    def carry_out(self, command):
        time.sleep(2)
        print(command)

    def tell(self, command):
        with self.lock:
            self.note = command
        self.dirty = True
        if self.command is None:
            self.command = command

    def stop(self):
        self.stopped = True


robot = Robot()
thread = threading.Thread(target=robot.work)
thread.start()
for _ in range(5):
    robot.tell(input())
robot.stop()
thread.join()
