import serial

import parcels


def scan(port):
    line = serial.Serial(port)
    while True:
        number, place = line.readline().decode().split()
        parcels.places[number] = place
