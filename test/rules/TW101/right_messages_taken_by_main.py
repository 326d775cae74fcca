import paho.mqtt.client as mqtt

received = 0


def on_message(client, userdata, message):
    global received
    received += 1
    if received == 10:
        client.disconnect()


client = mqtt.Client()
client.on_message = on_message
client.connect("localhost")
received += 0
client.loop_forever()
received += 1
print(received)
