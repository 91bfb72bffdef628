export { APIGatewayClient as Client, GetVpcLinksCommand } from '@aws-sdk/client-api-gateway';
