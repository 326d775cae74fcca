from client import Client

client = Client(("localhost", 9000))
input("Enter ends")
client.disconnect()
