import threading


class Channel:
    def __init__(self, file):
        self.closed = False
        self.file = file

    def close(self):
        if self.closed:  # expect: TW103
            return
        self.closed = True
        self.file.close()


class Peer:
    def __init__(self, file):
        self.Channel = type("Own", (Channel,), {})
        self.channel = self.Channel(file)

    def start(self):
        threads = [threading.Thread(target=self.read), threading.Thread(target=self.write)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def read(self):
        self.channel.close()

    def write(self):
        self.channel.close()


Peer(open("log.txt")).start()
