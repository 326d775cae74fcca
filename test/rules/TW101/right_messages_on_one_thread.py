import time

import paho.mqtt.client as mqtt

received = 0


def on_message(client, userdata, message):
    global received
    received += 1


def on_disconnect(client, userdata, flags, code, properties):
    global received
    received += 1


client = mqtt.Client()
client.on_message = on_message
client.on_disconnect = on_disconnect
client.connect("localhost")
client.loop_start()
time.sleep(60)
client.loop_stop()
received += 1
print(received)
