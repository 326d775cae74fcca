import threading

import paho.mqtt.client as mqtt


class Station:
    def __init__(self):
        self.count = 0
        self.client = mqtt.Client()
        self.client.on_message = self.on_message

    def on_message(self, _client, _userdata, message):
        threading.Thread(target=self.handle, args=(message,)).start()  # expect: TW201:hint

    def handle(self, message):
        self.count += 1  # expect: TW102
        print(message.payload)


station = Station()
station.client.connect("broker")
station.client.loop_start()
input("Enter to stop")
station.client.loop_stop()
