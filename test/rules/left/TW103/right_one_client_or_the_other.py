"""Which client is made depends on the version: there is one, and one thread of it that calls back."""

import threading
import time

from paho.mqtt.client import Client

VERSIONS = {3: 3, 4: 4}


class Bridge(threading.Thread):
    def __init__(self, version):
        super().__init__()
        self.connected = False
        self.waiting = {}
        try:
            if version != 5:
                self.client = Client(protocol=VERSIONS[version])
            else:
                self.client = Client(protocol=5)
        except KeyError:
            self.client = Client()
        self.client.on_connect = self.on_connect
        self.client.on_subscribe = self.on_subscribe

    def run(self):
        while not self.connected:  # expect: TW108:information
            self.client.loop_start()
            time.sleep(1)

    def on_connect(self, *_args):
        self.connected = True
        for topic in ("lights", "doors"):
            self.waiting[self.client.subscribe(topic)[1]] = topic

    def on_subscribe(self, _client, _data, number, _granted):
        if self.waiting.get(number) is not None:
            del self.waiting[number]


bridge = Bridge(int(input()))
bridge.start()
bridge.join()
