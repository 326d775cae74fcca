import time

import paho.mqtt.client as mqtt

received = 0


def on_message(client, userdata, message):
    global received
    received += 1  # expect: TW101


client = mqtt.Client()
client.on_message = on_message
client.connect("localhost")
client.subscribe("meter/#")
client.loop_start()

while True:
    time.sleep(60)
    print(received, "messages in a minute")
    received -= received  # expect: TW101
