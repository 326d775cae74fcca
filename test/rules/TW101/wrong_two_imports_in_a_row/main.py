import inflow
import outflow

inflow.pump.join()
outflow.pump.join()
