from client import Client

client = Client("localhost", 7000)
client.connect()
while line := input("> "):
    client.say(line)
client.disconnect()
