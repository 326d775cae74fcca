import threading
import urllib.request


class DeviceError(Exception):
    pass


class Bus:
    def __init__(self, url):
        self.url = url

    def send(self, command):
        if not self.ask(command):
            raise DeviceError(command)

    def ask(self, command):
        return command in self.url

    def fetch(self):
        return urllib.request.urlopen(self.url).read()

    def check(self, command):
        if command is None:
            raise ValueError("no command")
        return self.url

    def try_to_send(self, command):
        try:
            self.send(command)
        except DeviceError:
            return False
        return True


class Robot:
    def __init__(self, url):
        self.bus = Bus(url)
        self.lock = threading.Lock()
        self.place = 0

    def turn(self):
        self.lock.acquire()  # expect: TW403:warning
        self.bus.send("turn")
        self.lock.release()

    def look(self):
        self.lock.acquire()  # expect: TW403:warning
        self.place = self.bus.fetch()  # expect: TW405
        self.lock.release()

    def check(self):
        self.lock.acquire()  # expect: TW403:hint
        self.place = self.bus.check("turn")
        self.lock.release()

    def try_to_turn(self):
        self.lock.acquire()  # expect: TW403:hint
        self.place = self.bus.try_to_send("turn")
        self.lock.release()


def main():
    robot = Robot("http://robot/")
    threads = [threading.Thread(target=robot.turn), threading.Thread(target=robot.look)]
    for thread in threads:
        thread.start()
    robot.check()
    robot.try_to_turn()
    for thread in threads:
        thread.join()


main()
