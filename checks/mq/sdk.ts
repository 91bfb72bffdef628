export { DescribeBrokerCommand, ListBrokersCommand, MqClient as Client } from '@aws-sdk/client-mq';
