"""What is put in before the thread begins is not what it stores under, is not there on each way, or is taken out."""
import threading
import time


class Client:
    def __init__(self):
        self.channels = {}
        self.streams = {}
        self.peers = {}
        self.names = {}
        self.active = True

    def start_channel(self, name, old):
        self.channels[old] = None
        threading.Thread(target=self.write_channel, args=(name,), daemon=True).start()

    def write_channel(self, name):
        while self.active:
            self.channels[name] = object()
            time.sleep(1)

    def start_stream(self, name, is_new):
        if is_new:
            self.streams[name] = None
        threading.Thread(target=self.write_stream, args=(name,), daemon=True).start()

    def write_stream(self, name):
        while self.active:
            self.streams[name] = object()
            time.sleep(1)

    def start_peer(self, name):
        self.peers[name] = None
        threading.Thread(target=self.write_peer, args=(name,), daemon=True).start()

    def start_other_peer(self, name):
        threading.Thread(target=self.write_peer, args=(name,), daemon=True).start()

    def write_peer(self, name):
        while self.active:
            self.peers[name] = object()
            time.sleep(1)

    def start_name(self, name):
        self.names[name] = None
        name = name.strip()
        threading.Thread(target=self.write_name, args=(name,), daemon=True).start()

    def write_name(self, name):
        while self.active:
            self.names[name] = object()
            time.sleep(1)

    def end(self):
        for name in self.channels:  # expect: TW107
            print("end", name)
        for name in self.streams:  # expect: TW107
            print("end", name)
        for name in self.peers:  # expect: TW107
            print("end", name)
        for name in self.names:  # expect: TW107
            print("end", name)


client = Client()
client.start_channel("a", "b")
client.start_stream("a", False)
client.start_stream("b", True)
client.start_peer("a")
client.start_other_peer("b")
client.start_name(" a")
time.sleep(3)
client.end()
