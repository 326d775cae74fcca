import paho.mqtt.client as mqtt


class Meter:
    def __init__(self):
        self.total = 0
        self.client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
        self.client.message_callback_add("meter/power", self.on_power)
        self.client.connect("localhost")
        self.client.loop_start()

    def on_power(self, client, userdata, message):
        self.total += float(message.payload)  # expect: TW102

    def take(self):
        total = self.total
        self.total = total - 10  # expect: TW102
        return total


meter = Meter()
while True:
    print(meter.take())
