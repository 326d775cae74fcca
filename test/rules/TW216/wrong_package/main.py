from machine import Machine

machine = Machine()
machine.begin()
machine.end()
