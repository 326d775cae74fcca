import time

from agent import Agent

agent = Agent()
agent.start()
time.sleep(5)
agent.stop()
